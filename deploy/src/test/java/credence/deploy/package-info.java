/** Tests of the whole: the real app as a process of its own, on its embedded PostgreSQL, through sockets and a browser. */
@NullMarked
package credence.deploy;

import org.jspecify.annotations.NullMarked;
