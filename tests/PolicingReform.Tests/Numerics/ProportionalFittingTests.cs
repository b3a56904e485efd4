using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class ProportionalFittingTests
{
    private static readonly int[][] TwoByTwo = [[0, 0, 1, 1], [2, 3, 2, 3]];

    // Fitting keeps the odds ratio 1 x 4 / (2 x 3): with all margins 5, (a / (5 - a))² = 2/3, so a = 5 (sqrt 6 - 2).
    [Fact]
    public void Table_OfTwoByTwo_KeepsItsOddsRatio()
    {
        double[] table = [1, 2, 3, 4], factors = new double[4];
        FitOutcome fit = ProportionalFitting.Fit(table, TwoByTwo, [5, 5, 5, 5], factors);

        Assert.InRange(fit.Misfit, 0, 1e-11);
        Accuracy.Within(1e-11, 2.2474487139158904, table[0] * factors[0]);
        Accuracy.Within(1e-11, 2.7525512860841096, table[1] * factors[1]);
        Accuracy.Within(1e-11, 2.7525512860841096, table[2] * factors[2]);
        Accuracy.Within(1e-11, 2.2474487139158904, table[3] * factors[3]);
    }

    [Fact]
    public void Table_ThatFitsAlready_HasFactorsOfOne()
    {
        double[] factors = new double[4];
        FitOutcome fit = ProportionalFitting.Fit([1, 2, 3, 4], TwoByTwo, [3, 7, 4, 6], factors);

        Assert.Equal(new FitOutcome(0, 0), fit);
        Assert.Equal([1, 1, 1, 1], factors);
    }

    [Fact]
    public void Table_OfIndependentMargins_TakesOneRoundAndAnotherToSeeIt()
    {
        double[] factors = new double[4];
        FitOutcome fit = ProportionalFitting.Fit([1, 2, 2, 4], TwoByTwo, [10, 20, 12, 18], factors);

        Assert.Equal(1, fit.Rounds);
        foreach ((double expected, double actual) in new[] { 4.0, 3, 4, 3 }.Zip(factors))
            Accuracy.Within(1e-14, expected, actual);
    }

    // Of the second column 5 are wanted, all of them in the first row, which is to hold 3.
    [Fact]
    public void Table_ThatAZeroForbidsToFit_EndsWithItsMisfit()
    {
        FitOutcome fit = ProportionalFitting.Fit([1, 2, 3, 0], TwoByTwo, [3, 7, 5, 5], new double[4]);

        Assert.Equal(2.0 / 3, fit.Misfit, 1e-3);
        Assert.InRange(fit.Rounds, 1, 1_000);
    }

    [Fact]
    public void Category_OfNobody_IsAMisfitOfOne()
    {
        FitOutcome fit = ProportionalFitting.Fit([1, 2, 0, 0], TwoByTwo, [6, 4, 4, 6], new double[4]);

        Assert.InRange(fit.Misfit, 1 - 1e-9, double.MaxValue);
    }
}
