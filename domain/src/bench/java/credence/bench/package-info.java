/**
 * How fast the domain works. Run with {@code ./mvnw -q -Pbench -pl domain test-compile exec:exec}.
 */
@NullMarked
package credence.bench;

import org.jspecify.annotations.NullMarked;
