/**
 * Strict in-process simulators of the vendors, with a virtual clock, a switch for each thing that the vendor's documents
 * leave open, fault injection, a request journal and counters.
 *
 * <p>They are written from the vendors' documents alone and share no code with the components that they test, so that a
 * client and its simulator cannot share a mistake. All listen on 127.0.0.1 only.
 *
 * <p>A user's entry points are {@link io.github.camelauth.simulator.CftSimulator},
 * {@link io.github.camelauth.simulator.CheckfrontSimulator},
 * {@link io.github.camelauth.simulator.CustobarSimulator}, {@link io.github.camelauth.simulator.SyncaccessSimulator} and {@link io.github.camelauth.simulator.TimbrSimulator}, each with
 * an extension, a builder, its switches and a main beside it.
 */
package io.github.camelauth.simulator;
