@NullMarked
package credence.persistence;

import org.jspecify.annotations.NullMarked;
