/** The vocabulary of Mokuteki: data categories on fields, purposes on methods. */
module io.mokuteki.annotation {
    exports io.mokuteki.annotation;
}
