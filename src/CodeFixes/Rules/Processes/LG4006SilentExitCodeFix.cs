using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>LG4006: tells the process to watch for the child's end.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG4006SilentExitCodeFix() : LifetimeCodeFix("LG4006", new RaiseEvents("LG4006_RaiseEvents"));
