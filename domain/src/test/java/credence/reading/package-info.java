@NullMarked
package credence.reading;

import org.jspecify.annotations.NullMarked;
