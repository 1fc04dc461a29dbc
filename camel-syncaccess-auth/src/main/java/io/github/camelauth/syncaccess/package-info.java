/** Camel component that gives routes a valid syncAccess access token, and keeps it valid. */
package io.github.camelauth.syncaccess;
