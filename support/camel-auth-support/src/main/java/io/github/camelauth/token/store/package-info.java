/** What a token store must do, the record it keeps, and the store that keeps it in memory. */
package io.github.camelauth.token.store;
