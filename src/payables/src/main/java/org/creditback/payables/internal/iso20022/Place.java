package org.creditback.payables.internal.iso20022;

/**
 * Where in a message something stands.
 *
 * @param identity of the payment, the group or the message
 * @param element  path below it
 */
record Place(String identity, String element) {

    Place in(String child) {
        return new Place(identity, element.isEmpty() ? child : element + "/" + child);
    }
}
