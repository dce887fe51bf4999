package org.creditback.security;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Attacks with role {@code admin}. */
@Stateless
@RunAs("admin")
@RunAsPrincipal(Attacker.NAME)
public class AttackingAdmin extends Attacker {}
