/** A package with defaults, for the tests of resolution. */
@Governed
@ForPurpose("billing")
package io.mokuteki.resolution.ledger;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.Governed;
