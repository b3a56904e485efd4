using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class IncompleteBetaTests
{
    // mpmath 1.2.1, 90 digits, by Reference/quantiles.py: beta_tails(a, b, x, 1 - x).
    [Theory]
    [InlineData(2, 3, 0.25, 0.26171875, 0.73828125)]
    [InlineData(0.5, 0.5, 0.25, 0.33333333333333333, 0.66666666666666667)]
    [InlineData(100, 10000, 0.005, 4.6679255694912697e-10, 0.99999999953320744)]
    [InlineData(10000, 0.5, 0.999, 7.7058115692948765e-6, 0.99999229418843071)]
    [InlineData(10000, 10000, 0.47, 1.0083525732793529e-17, 1)]
    [InlineData(3, 1e6, 1e-7, 0.00015465354530465951, 0.99984534645469534)]
    [InlineData(0.01, 0.01, 0.25, 0.49458697425413913, 0.50541302574586087)]
    public void Tails_AcrossShapes_AreAccurateRelatively(double a, double b, double x, double lower, double upper)
    {
        Accuracy.Within(1e-13, lower, IncompleteBeta.LowerTail(x, 1 - x, a, b));
        Accuracy.Within(1e-13, upper, IncompleteBeta.UpperTail(x, 1 - x, a, b));
    }

    [Fact]
    public void Tails_ForUniform_AreThePointItself()
    {
        Accuracy.Within(1e-13, 1e-200, IncompleteBeta.LowerTail(1e-200, 1, 1, 1));
        Accuracy.Within(1e-13, 1e-300, IncompleteBeta.LowerTail(1e-300, 1, 1, 1));
        Accuracy.Within(1e-13, 1e-300, IncompleteBeta.UpperTail(1, 1e-300, 1, 1));
    }

    [Fact]
    public void LowerTail_OnEitherSideOfTheQuadratureThreshold_IsAccurate()
    {
        // mpmath 1.2.1, 90 digits, by Reference/quantiles.py.
        Accuracy.Within(1e-13, 0.022748107495715605, IncompleteBeta.LowerTail(0.495, 0.505, 19999.9999, 19999.9999));
        Accuracy.Within(1e-13, 0.022748106955829557, IncompleteBeta.LowerTail(0.495, 0.505, 20000.0001, 20000.0001));
    }
}
