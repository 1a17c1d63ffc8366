package vn.laichau.hatangso.chassis.http;

/** A column that a list can be put in order by. The enum of a list's columns is its parameter {@code sort}, and so in the contract. */
public interface SortColumn {

    /** As the enum has it. */
    String name();

    /** A text that is never null, in the language of the list's query; it is in the order that the column is in. */
    String expression();
}
