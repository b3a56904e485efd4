namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static BadInput[] StatedFigures =>
    [
        new("StatedFigure", "what was empty; a text is required." + Of("what"),
            () => _ = new StatedFigure("", AFigure)),
        new("StatedFigure", "figure was null; a value is required." + Of("figure"),
            () => _ = new StatedFigure("a", null!)),
        new("StatedFigure", "AccordingTo was empty; a text is required." + Of("AccordingTo"),
            () => _ = new StatedFigure("a", AFigure) with { AccordingTo = "" }),
    ];
}
