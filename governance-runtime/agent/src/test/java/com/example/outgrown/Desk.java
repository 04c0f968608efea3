package com.example.outgrown;

/** Reads and hands on in every way that labels elsewhere decide about. */
final class Desk implements Work {

    @Override
    public String bill(Person person, long id) {
        return person.name + " owes";
    }

    String greet(Person person) {
        return "Dear " + person.name;
    }

    String call(Person person) {
        return "calling " + person.phone;
    }

    void send(Courier courier) {
        courier.carry("Taro");
    }
}
