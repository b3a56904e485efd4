namespace PolicingReform.Tests.Estimation;

public class MeanOfScoresTests
{
    private static readonly double[] Scores = [100, 50, 0, 25, 75, 100, 50, 50, 0, 100, 62.5, 37.5];

    // R 4.2.2: mean(x), sd(x) / sqrt(12), t.test(x)$conf.int and t.test(x, conf.level = .9)$conf.int.
    [Fact]
    public void Mean_WithStudentsT_AgreesWithR()
    {
        (double mean, double error) = MeanOfScores.Moments(Scores);
        Accuracy.Within(1e-11, 54.1666666667, mean);
        Accuracy.Within(1e-11, 10.2447941942, error);
        ConfidenceInterval at95 = MeanOfScores.StudentInterval(mean, error, 12, 0, 100, ConfidenceLevel.Percent95);
        Accuracy.Within(1e-11, 31.6180266771, at95.Low);
        Accuracy.Within(1e-11, 76.7153066562, at95.High);
        ConfidenceInterval at90 = MeanOfScores.StudentInterval(mean, error, 12, 0, 100, ConfidenceLevel.Percent90);
        Accuracy.Within(1e-11, 35.7681963026, at90.Low);
        Accuracy.Within(1e-11, 72.5651370307, at90.High);
    }

    [Fact]
    public void Interval_BeyondTheScale_IsCutOffAtItsEnds()
    {
        ConfidenceInterval interval = MeanOfScores.StudentInterval(90, 20, 10, 0, 100, ConfidenceLevel.Percent95);
        Assert.Equal(100, interval.High);
        Assert.InRange(interval.Low, 44, 45);
    }

    [Fact]
    public void Bootstrap_WithTheSameSeed_GivesTheSameBits()
    {
        double[] scores = [.. Enumerable.Range(0, 30).Select(i => (double)(i * 7 % 11))];
        ConfidenceInterval one = MeanOfScores.BootstrapInterval(scores, ConfidenceLevel.Percent95, 7);
        Assert.Equal(one, MeanOfScores.BootstrapInterval(scores, ConfidenceLevel.Percent95, 7));
        Assert.NotEqual(one, MeanOfScores.BootstrapInterval(scores, ConfidenceLevel.Percent95, 8));
    }

    // For symmetric scores BCa and t agree up to the noise of 2,000 replicates: a few hundredths of the width.
    [Fact]
    public void Bootstrap_OfSymmetricScores_LiesNearStudentsT()
    {
        double[] scores = [.. Enumerable.Range(0, 101).Select(i => (double)i)];
        (double mean, double error) = MeanOfScores.Moments(scores);
        ConfidenceInterval student = MeanOfScores.StudentInterval(mean, error, 101, 0, 100, ConfidenceLevel.Percent95);
        ConfidenceInterval bootstrap = MeanOfScores.BootstrapInterval(scores, ConfidenceLevel.Percent95, 1);
        Assert.Equal(student.Low, bootstrap.Low, 0.8);
        Assert.Equal(student.High, bootstrap.High, 0.8);
    }
}
