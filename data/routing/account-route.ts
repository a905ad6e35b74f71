import type { Route, RouteOf } from '../../core/drift/drift.ts';
import { rowOfCode } from '../../core/routing/code-space.ts';
import { routerOf } from '../../core/routing/router.ts';
import { countryCode } from '../places/countries.ts';
import { codeForms } from '../places/postal-forms.ts';
import { stateOf } from '../places/states.ts';
import type { PlanRouting } from './plan-routing.ts';

/**
 * Where routing puts a new account on the first day on which it is valid, by its country, state and postal code as a list
 * has them. An account without a country is in the plan's, if that sells in one only.
 */
export function accountRoute({ countries, space, rules, days: { from: day } }: PlanRouting): RouteOf {
  const route = routerOf(space, rules);
  const only = countries.length === 1 ? (countries[0] as string) : '';
  const isKnown = (country: string, code: string) => {
    const place = space.places[rowOfCode(space.places, country, code)];
    return place?.country === country && place.code === code;
  };
  const found = new Map<string, Route>();
  return (place) => {
    const key = JSON.stringify([place.country, place.state, place.code]);
    const before = found.get(key);
    if (before !== undefined) return before;
    const country = countryCode(place.country) ?? (place.country === '' ? only : '');
    const forms = codeForms(place.code, country);
    const code = (forms.find((form) => isKnown(country, form.code)) ?? forms[0])?.code ?? '';
    // CRMs say a state by its name as often as by its code.
    const named = stateOf(place.state);
    const state = named?.country === country ? named.code : place.state.trim().toUpperCase();
    const line = route({ account: '', country, code, state, product: '', segment: '', language: '', day });
    const made = { territory: rules[line]?.to.territory ?? 0, line };
    found.set(key, made);
    return made;
  };
}
