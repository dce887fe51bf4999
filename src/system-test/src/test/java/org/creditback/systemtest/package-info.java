/**
 * The application on a real server, seen from outside and from inside, and the house rules.
 *
 * <p>Every test shares the server of {@code RunningServer}. Nobody uses this package.
 */
package org.creditback.systemtest;
