/** All of it is for billing. */
@ForPurpose("billing")
package com.example.standins.billing;

import io.mokuteki.annotation.ForPurpose;
