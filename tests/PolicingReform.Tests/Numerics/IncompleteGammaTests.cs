using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class IncompleteGammaTests
{
    // mpmath 1.2.1, 90 digits, by Reference/quantiles.py: gamma_tails(a, x).
    [Theory]
    [InlineData(0.5, 0.01, 0.11246291601828489, 0.88753708398171511)]
    [InlineData(2, 30, 0.99999999999709914, 2.9008631203404541e-12)]
    [InlineData(24, 5, 8.0725330008794353e-10, 0.9999999991927467)]
    [InlineData(1000, 1300, 1, 1.8736155715785551e-18)]
    [InlineData(10000, 9300, 3.8331636439307705e-13, 0.99999999999961668)]
    [InlineData(1e6, 1004000, 0.99996765455268652, 3.234544731347768e-5)]
    [InlineData(0.01, 1e-200, 0.01005706528500385, 0.98994293471499615)]
    public void Tails_AcrossShapes_AreAccurateRelatively(double a, double x, double lower, double upper)
    {
        Accuracy.Within(1e-13, lower, IncompleteGamma.LowerTail(x, a));
        Accuracy.Within(1e-13, upper, IncompleteGamma.UpperTail(x, a));
    }

    [Fact]
    public void Tails_ForExponential_AreTheExponential()
    {
        Accuracy.Within(1e-13, 1e-300, IncompleteGamma.LowerTail(1e-300, 1));
        // mpmath 1.2.1: exp(-700).
        Accuracy.Within(1e-13, 9.8596765437597708e-305, IncompleteGamma.UpperTail(700, 1));
    }

    [Fact]
    public void Tails_OnEitherSideOfTheQuadratureThreshold_AreAccurate()
    {
        // mpmath 1.2.1, 90 digits, by Reference/quantiles.py.
        Accuracy.Within(1e-13, 0.016599845252962287, IncompleteGamma.LowerTail(19700, 19999.9999));
        Accuracy.Within(1e-13, 0.016599786685129685, IncompleteGamma.LowerTail(19700, 20000.0001));
        Accuracy.Within(1e-13, 0.017293521102023702, IncompleteGamma.UpperTail(20300, 19999.9999));
        Accuracy.Within(1e-13, 0.017293581453828119, IncompleteGamma.UpperTail(20300, 20000.0001));
    }
}
