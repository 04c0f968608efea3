package com.example.letters;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.Discloses;

interface Carrier {

    @Discloses(to = "carrier", channel = "outsourcing")
    String carry(@DataCategory("basic.name") String name);
}
