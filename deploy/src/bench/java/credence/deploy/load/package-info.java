/** How fast the packaged app answers over gRPC, and whether it answers right while it is pressed. */
@NullMarked
package credence.deploy.load;

import org.jspecify.annotations.NullMarked;
