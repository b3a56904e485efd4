using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class CalibrationFitTests
{
    // d = (1, 2, 3), x = (1, 2, 4), T = 50: by hand lambda = (50 - 17) / (1 + 8 + 48) = 33 / 57.
    [Fact]
    public void Linear_ToOneTotal_IsTheRatioByHand()
    {
        double[] factors = new double[3];
        new CalibrationFit([1, 2, 3], [], [[1, 2, 4]], [50])
            .Fit(CalibrationDistance.Linear(double.NegativeInfinity, double.PositiveInfinity), factors);

        Accuracy.Within(1e-13, 1 + (33.0 / 57), factors[0]);
        Accuracy.Within(1e-13, 1 + (66.0 / 57), factors[1]);
        Accuracy.Within(1e-13, 1 + (132.0 / 57), factors[2]);
    }

    // The odds ratio of [[1, 2], [3, 4]] kept, as in iterative proportional fitting: a = 5 (sqrt 6 - 2).
    [Fact]
    public void Raking_ToTwoMargins_IsIterativeProportionalFitting()
    {
        double[] factors = new double[4];
        FitOutcome fit = new CalibrationFit([1, 2, 3, 4], [[0, 0, 1, 1], [2, 3, 2, 3]], [], [5, 5, 5, 5])
            .Fit(CalibrationDistance.Raking(0, double.PositiveInfinity), factors);

        Assert.InRange(fit.Misfit, 0, 1e-12);
        Accuracy.Within(1e-12, 2.2474487139158904, factors[0]);
        Accuracy.Within(1e-12, 2.7525512860841096, 2 * factors[1]);
    }

    [Fact]
    public void Linear_CutOffAtABound_LeavesTheRestToOthers()
    {
        double[] factors = new double[2];
        FitOutcome fit = new CalibrationFit([1, 1], [], [[2, 1]], [4])
            .Fit(CalibrationDistance.Linear(0.5, 1.3), factors);

        // Both would take 1 + x/5: 1.4 and 1.2; bounded, 1.3 and 4 - 2.6 = 1.4, which is cut too: nothing fits.
        Assert.InRange(fit.Misfit, 0.02, 1);
        fit = new CalibrationFit([1, 1], [], [[2, 1]], [3.8]).Fit(CalibrationDistance.Linear(0.5, 1.3), factors);

        // 1 + 2 lambda is 1.32 unbounded; bounded 1.3, and 3.8 - 2.6 = 1.2 for the other.
        Assert.InRange(fit.Misfit, 0, 1e-12);
        Accuracy.Within(1e-12, 1.3, factors[0]);
        Accuracy.Within(1e-12, 1.2, factors[1]);
    }

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.1, 1.3)]
    [InlineData(0.9, 50)]
    public void Distances_AtZero_AreOneWithASlopeOfOne(double least, double most)
    {
        foreach (CalibrationDistance distance in (CalibrationDistance[])
        [
            CalibrationDistance.Linear(least, most), CalibrationDistance.Raking(least, most),
            CalibrationDistance.Logit(least, most),
        ])
        {
            Assert.Equal(1, distance.Factor(0), 1e-14);
            Assert.Equal(1, distance.Slope(0), 1e-13);
            Assert.Equal(least, distance.Factor(-1e6), 1e-14);
            Assert.Equal(most, distance.Factor(1e6), 1e-13);
            Assert.Equal(0, distance.Slope(1e6), 1e-14);
        }
    }

    // Deville and Särndal (1992), case 6: L (U - 1) + U (1 - L) exp(Au) over U - 1 + (1 - L) exp(Au), A = (U - L) / ((1
    // - L) (U - 1)). With L = 1/2, U = 2 and u = (ln 4) / 3 that is (0.5 + 4) / (1 + 2).
    [Fact]
    public void Logit_AtAPointByHand_IsTheFormula() =>
        Assert.Equal(1.5, CalibrationDistance.Logit(0.5, 2).Factor(Math.Log(4) / 3), 1e-14);

    [Fact]
    public void Products_OfCategoriesAndANumber_AreSumsByHand() => Assert.Equal(
        [3, 0, 8, 0, 3, 12, 8, 12, 70],
        new CalibrationFit([1, 2, 3], [[0, 0, 1]], [[2, 3, 4]], [1, 1, 1]).Products([1, 2, 3]));
}
