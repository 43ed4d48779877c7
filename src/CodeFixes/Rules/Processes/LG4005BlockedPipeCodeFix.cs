using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>LG4005: begins the read that comes too late, or ends the child's input.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG4005BlockedPipeCodeFix() : LifetimeCodeFix("LG4005", new ReadAlongside("LG4005_ReadAlongside"), new CloseInput("LG4005_CloseInput"));
