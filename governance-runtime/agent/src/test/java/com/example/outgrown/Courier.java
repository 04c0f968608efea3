package com.example.outgrown;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.Discloses;

/** One to whom things are handed. */
interface Courier {

    @Discloses(to = "carrier", channel = "outsourcing")
    void carry(@DataCategory("basic.name") String name);
}
