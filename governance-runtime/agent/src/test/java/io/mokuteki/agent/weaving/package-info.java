/** Tests of how classes of the application are woven. */
package io.mokuteki.agent.weaving;
