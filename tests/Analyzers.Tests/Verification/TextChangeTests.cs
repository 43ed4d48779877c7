using Microsoft.CodeAnalysis.CSharp;

namespace LifetimeGuard.Analyzers.Tests.Verification;

/// <summary>The instrument that the property test of the code fixes relies on.</summary>
public sealed class TextChangeTests
{
    private const string Before = """
        class C
        {
            // Why it is called.
            void Run()
            {
                Call();
                Call2();
            }
        }
        """;

    [Fact]
    public void NewLine_IsNoNeedlessChange() =>
        Assert.Empty(To(Before.Replace("        Call();\n", "        Call();\n        New();\n")).NeedlessChanges());

    [Fact]
    public void IndentationAlone_IsANeedlessChange() =>
        Assert.Single(To(Before.Replace("        Call2();", "      Call2();")).NeedlessChanges());

    [Fact]
    public void LineBreak_IsANeedlessChange() =>
        Assert.Single(To(Before.Replace("Call2();\n", "Call2();\r\n")).NeedlessChanges());

    [Fact]
    public void SpaceAtTheEnd_IsANeedlessChange() =>
        Assert.Single(To(Before.Replace("Call2();", "Call2(); ")).NeedlessChanges());

    [Fact]
    public void StatementInANewBlock_MayBeIndented() =>
        Assert.Empty(To(Before.Replace("        Call2();", "        lock (this)\n        {\n            Call2();\n        }")).NeedlessChanges());

    [Fact]
    public void StatementInANewBlock_MayNotGetSpacesAtTheEnd() =>
        Assert.Single(To(Before.Replace("        Call2();", "        lock (this)\n        {\n            Call2();  \n        }")).NeedlessChanges());

    [Fact]
    public void Comment_IsMissed() => Assert.Equal(["// Why it is called."], To(Before.Replace("// Why it is called.", "")).LostComments());

    [Fact]
    public void Place_OfAKeptLineIsThatLine() => Assert.Equal((5..6, 6..7), To(Before.Replace("    void Run()", "    int _x;\n    void Run()")).PlaceOf(5));

    [Fact]
    public void Place_OfAChangedLineIsWhatReplacedIt() =>
        Assert.Equal((5..6, 5..7), To(Before.Replace("        Call();\n", "        First();\n        Second();\n")).PlaceOf(5));

    private static TextChange To(string after) => new(CSharpSyntaxTree.ParseText(Before).GetRoot(), CSharpSyntaxTree.ParseText(after).GetRoot());
}
