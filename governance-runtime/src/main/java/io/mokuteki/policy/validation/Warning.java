package io.mokuteki.policy.validation;

import jakarta.validation.Payload;

/** Marks a constraint whose violation is a warning: the policy can be used regardless. */
interface Warning extends Payload {}
