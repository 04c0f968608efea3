package io.mokuteki.agent.canary;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.Discloses;

/** To whom data is handed; without a body, so that the call is what must be guarded. */
interface Keeper {

    @Discloses(to = "keeper")
    void tell(@DataCategory("canary") String song, long when);
}
