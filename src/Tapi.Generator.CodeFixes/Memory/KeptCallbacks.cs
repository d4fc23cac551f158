using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>A document in which callbacks are assigned to fields before they are passed.</summary>
internal sealed class KeptCallbacks
{
    private readonly DocumentEditor _editor;
    private readonly FieldNames _names;
    private readonly SyntaxTrivia _lineEnd;

    // Nodes whose leading trivia has moved to what was inserted before them.
    private readonly HashSet<SyntaxNode> _moved = new();
    private readonly HashSet<ISymbol> _kept = new(SymbolEqualityComparer.Default);

    private KeptCallbacks(DocumentEditor editor)
    {
        _editor = editor;
        _names = new FieldNames(editor.SemanticModel);
        _lineEnd = LineTrivia.End(editor.OriginalRoot);
    }

    public static async Task<Document> MakeAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var result = new KeptCallbacks(editor);
        foreach (var diagnostic in diagnostics.OrderBy(item => item.Location.SourceSpan.Start))
        {
            if (UnkeptCallback.Find(diagnostic, editor.SemanticModel, cancellation) is { } callback)
            {
                result.Keep(callback);
            }
        }

        return editor.GetChangedDocument();
    }

    private void Keep(UnkeptCallback callback)
    {
        // A local that is already in a field stays where it is passed again.
        if (callback.Local is { } local && !_kept.Add(local))
        {
            return;
        }

        var name = _names.Make(callback);
        var assignment = SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.IdentifierName(name),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
            callback.Expression.WithoutTrivia());
        if (callback.IsShared)
        {
            _editor.ReplaceNode(callback.Expression, SyntaxFactory.IdentifierName(name).WithTriviaFrom(callback.Expression));
        }
        else if (StatementOf(callback.Expression) is { } statement)
        {
            _editor.ReplaceNode(callback.Expression, SyntaxFactory.IdentifierName(name).WithTriviaFrom(callback.Expression));
            AssignBefore(statement, assignment);
        }
        else
        {
            _editor.ReplaceNode(callback.Expression, assignment.WithTriviaFrom(callback.Expression));
        }

        AddField(callback, name);
    }

    private void AssignBefore(StatementSyntax statement, ExpressionSyntax assignment)
    {
        var isFirst = _moved.Add(statement);
        var before = isFirst ? statement.GetLeadingTrivia() : LineTrivia.Indentation(statement);
        var after = LineTrivia.StartsLine(statement) ? _lineEnd : SyntaxFactory.Space;
        _editor.InsertBefore(statement, SyntaxFactory.ExpressionStatement(assignment).WithLeadingTrivia(before).WithTrailingTrivia(after));
        if (isFirst)
        {
            _editor.ReplaceNode(statement, (node, _) => node.WithLeadingTrivia(LineTrivia.Indentation(statement)));
        }
    }

    private void AddField(UnkeptCallback callback, string name)
    {
        // After the fields at the start of the type.
        var next = callback.Class.Members.First(member => member is not BaseFieldDeclarationSyntax);
        var model = _editor.SemanticModel;
        var type = callback.Delegate.ToMinimalDisplayString(model, next.SpanStart);
        var nullable = model.GetNullableContext(next.SpanStart).AnnotationsEnabled() ? "?" : string.Empty;
        var field = SyntaxFactory.ParseMemberDeclaration(
            callback.IsShared ? $"private static readonly {type} {name} = {callback.Expression.WithoutTrivia()};"
            : callback.IsStatic ? $"private static {type}{nullable} {name};"
            : $"private {type}{nullable} {name};")!;
        _editor.InsertBefore(next, field.WithLeadingTrivia(LineTrivia.Indentation(next)).WithTrailingTrivia(_lineEnd));
        if (_moved.Add(next) && !next.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia))
        {
            _editor.ReplaceNode(next, (node, _) => node.WithLeadingTrivia(node.GetLeadingTrivia().Insert(0, _lineEnd)));
        }
    }

    /// <summary>The statement that creates a callback, if another statement can be inserted before it and runs as often.</summary>
    private static StatementSyntax? StatementOf(ExpressionSyntax expression)
    {
        foreach (var node in expression.Ancestors())
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax:
                    return null;
                case ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax or IfStatementSyntax:
                    return node.Parent is BlockSyntax ? (StatementSyntax)node : null;
                case StatementSyntax:
                    return null;
            }
        }

        return null;
    }
}
