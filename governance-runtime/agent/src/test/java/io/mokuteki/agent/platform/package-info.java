/** Tests of how classes of the platform are woven. */
package io.mokuteki.agent.platform;
