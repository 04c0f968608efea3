package io.mokuteki.agent.canary;

import io.mokuteki.annotation.DataCategory;

/** A record that is read. */
record Ring(
        @DataCategory("canary") String number,
        @DataCategory("canary") int year) {}
