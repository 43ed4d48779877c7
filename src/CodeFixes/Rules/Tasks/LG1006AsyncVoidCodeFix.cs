using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>LG1006: returns a task, and awaits it in the callers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG1006AsyncVoidCodeFix() : LifetimeSolutionCodeFix("LG1006", new ReturnTask("LG1006_ReturnTask"));
