/** The money of one row in one year, a column each; cost is all of it, that of risks too, before any grant. */
export interface YearMoney {
  readonly saving: Float64Array;
  readonly cost: Float64Array;
  readonly grant: Float64Array;
  /** The part of the cost that risks add, treatments of them included. */
  readonly risk: Float64Array;
  /**
   * The part of the cost that is paid as the year begins: investment, its optimism bias and what risks add to it. Only payback
   * asks for it.
   */
  readonly upFront: Float64Array;
}
