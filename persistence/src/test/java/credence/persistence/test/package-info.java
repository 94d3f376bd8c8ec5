/** A real PostgreSQL for tests. */
@NullMarked
package credence.persistence.test;

import org.jspecify.annotations.NullMarked;
