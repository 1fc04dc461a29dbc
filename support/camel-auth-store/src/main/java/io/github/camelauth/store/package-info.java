/**
 * Token stores that outlive a process: {@link io.github.camelauth.store.FileTokenStore} for the processes of one machine.
 *
 * <p>A store is a bean with a public no-argument constructor and String properties, given to a component as
 * {@code tokenStore=#bean:name}. Whatever it writes that is secret is encrypted with AES-256-GCM under a keyring, and bound
 * to the identity of its grant, so that a record copied to another identity does not open.
 */
package io.github.camelauth.store;
