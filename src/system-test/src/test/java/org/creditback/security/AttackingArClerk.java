package org.creditback.security;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Attacks with role {@code ar-clerk}. */
@Stateless
@RunAs("ar-clerk")
@RunAsPrincipal(Attacker.NAME)
public class AttackingArClerk extends Attacker {}
