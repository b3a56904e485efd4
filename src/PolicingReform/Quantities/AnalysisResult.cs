namespace PolicingReform;

/// <summary>A result that has one value at its centre, and so a flat row and the sources it rests on.</summary>
public abstract class AnalysisResult : Result
{
    private protected AnalysisResult(AnalysisSettings settings) => Settings = settings;

    /// <summary>The settings it was made under.</summary>
    public AnalysisSettings Settings { get; }

    /// <summary>The result as one flat row.</summary>
    public abstract ResultRow Row { get; }

    /// <summary>The ids of what it was made from, such as statements; empty where the result is closed.</summary>
    internal virtual IEnumerable<Id> MadeFrom => [];

    /// <summary>Where everything it rests on stands; empty where the result is closed.</summary>
    public ValueList<Locator> Sources => Row.Sources;
}
