using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>LG1008: takes the inner task out, or starts the work with <c>Task.Run</c>, which does so itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG1008ForgottenInnerTaskCodeFix() : LifetimeCodeFix(
    "LG1008",
    new UnwrapTask("LG1008_Unwrap"),
    new StartWithRun("LG1008_TaskRun"));
