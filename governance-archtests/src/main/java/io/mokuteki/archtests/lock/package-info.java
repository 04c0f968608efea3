/**
 * What is reviewed, line by line: {@code governance.lock}, next to a module's build file and committed.
 *
 * <p>It holds one sorted line for each flow of governed data in the code and one for each cell that the policy permits.
 * Who changes either changes this file, and a reviewer sees in the diff what became possible. It holds no line numbers
 * and no names that a compiler makes up: moving code changes nothing.
 */
@NullMarked
package io.mokuteki.archtests.lock;

import org.jspecify.annotations.NullMarked;
