using System.Diagnostics;
using LifetimeGuard.Harness.Inside;

namespace LifetimeGuard.Harness.Tests.Inside;

public sealed class SiteResolverTests
{
    private readonly SiteFrame _here = Here();

    [Fact]
    public void SymbolsBesideTheAssembly_GiveFileAndLine()
    {
        using var sites = new SiteResolver();
        var frame = sites.Resolve(_here);

        Assert.Equal("SiteResolverTests.cs", Path.GetFileName(frame.File));
        Assert.Contains("new StackTrace", File.ReadAllLines(frame.File!)[frame.Line - 1]);
        Assert.Equal(frame.Line, frame.EndLine);
    }

    [Fact]
    public void StatementOverSeveralLines_GivesFirstAndLast()
    {
        var stack =
            new StackTrace(
                fNeedFileInfo: false);
        using var sites = new SiteResolver();
        var frame = sites.Resolve(FrameOf(stack.GetFrame(0)!));

        Assert.Equal(frame.Line + 2, frame.EndLine);
    }

    [Fact]
    public void UnknownOffset_GivesTheMethodsBeginning()
    {
        using var sites = new SiteResolver();

        Assert.True(sites.Resolve(_here with { IlOffset = -1 }).Line > 0);
    }

    [Fact]
    public void NoSymbols_GivesTheNameAlone()
    {
        using var sites = new SiteResolver();
        string framework = typeof(object).Assembly.Location;

        Assert.Equal(("System.String.Concat", null, 0), Parts(sites.Resolve(framework, 0x06000001, 0, "System.String.Concat")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/nowhere/App.dll")]
    public void NoAssembly_GivesTheNameAlone(string? module)
    {
        using var sites = new SiteResolver();

        Assert.Equal((_here.Method, null, 0), Parts(sites.Resolve(_here with { Module = module })));
    }

    [Theory]
    [InlineData(0x06ffffff)]
    [InlineData(0x02000001)]
    [InlineData(0)]
    public void TokenOfNoMethod_GivesTheNameAlone(int token)
    {
        using var sites = new SiteResolver();

        Assert.Equal((_here.Method, null, 0), Parts(sites.Resolve(_here with { Token = token })));
    }

    private static (string, string?, int) Parts(Reporting.SourceFrame frame) => (frame.Method, frame.File, frame.Line);

    private static SiteFrame Here()
    {
        var frame = new StackTrace(fNeedFileInfo: false).GetFrame(0)!;
        return FrameOf(frame);
    }

    private static SiteFrame FrameOf(StackFrame frame) =>
        new("Here", frame.GetMethod()!.Module.FullyQualifiedName, frame.GetMethod()!.MetadataToken, frame.GetILOffset());
}
