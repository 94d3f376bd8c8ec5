/** The web app from outside: over HTTP, on a real PostgreSQL. */
@NullMarked
package credence.web;

import org.jspecify.annotations.NullMarked;
