/** HTTP on both sides: our own calls to a vendor, and the hook that puts a credential on the calls of camel-http. */
package io.github.camelauth.http;
