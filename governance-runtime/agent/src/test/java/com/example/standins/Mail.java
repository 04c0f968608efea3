package com.example.standins;

import io.mokuteki.annotation.DataCategory;

/** What is read. */
public record Mail(@DataCategory("email") String address, int number) {}
