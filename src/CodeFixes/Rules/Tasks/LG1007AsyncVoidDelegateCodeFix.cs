using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>LG1007: awaits the loop that comes back too early; what other APIs ask for is a decision about them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG1007AsyncVoidDelegateCodeFix() : LifetimeCodeFix(
    "LG1007",
    new AwaitParallelLoop("LG1007_ForEachAsync"),
    new AwaitInLoop("LG1007_ForEach"));
