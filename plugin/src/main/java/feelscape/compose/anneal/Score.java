package feelscape.compose.anneal;

import java.util.List;

/** How good a draft is: what each rule says, 0..1. */
public record Score(List<Term> terms) {

  /** One rule's word. */
  public record Term(String rule, double weight, double value) {}

  public Score {
    terms = List.copyOf(terms);
  }

  /** The weighted mean of all rules, 0..1. */
  public double total() {
    double sum = 0;
    double weights = 0;
    for (final Term term : terms) {
      sum += term.weight() * term.value();
      weights += term.weight();
    }
    return sum / weights;
  }
}
