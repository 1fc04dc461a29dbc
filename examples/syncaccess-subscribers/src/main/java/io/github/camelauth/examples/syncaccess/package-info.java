/** Extracts syncAccess subscribers range by range, with or without an account there. */
package io.github.camelauth.examples.syncaccess;
