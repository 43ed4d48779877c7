using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>LG3006: disposes the source where its scope ends.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG3006UndisposedSourceCodeFix() : LifetimeCodeFix("LG3006", new DisposeSource("LG3006_AddUsing"));
