package com.example.shop;

/** Holds nothing and reads nothing. */
final class Harmless {

    private Harmless() {}
}
