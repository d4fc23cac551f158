using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>
/// Changes in one function: new expressions, and new statements at one place. The rest of the file keeps its annotations.
/// </summary>
internal sealed class FunctionEdit(SyntaxNode root)
{
    private readonly Dictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>> _changes = new();
    private readonly SyntaxAnnotation _place = new();

    public void Change<TNode>(TNode node, Func<TNode, SyntaxNode> change)
        where TNode : SyntaxNode => _changes[node] = current => change((TNode)current);

    /// <summary>Puts new statements where a local was declared.</summary>
    /// <param name="comment">The comment above them.</param>
    /// <param name="free">A statement that runs at the end of the block, whatever happens; null for none.</param>
    public SyntaxNode InPlaceOf(
        LocalDeclarationStatementSyntax declaration,
        VariableDeclaratorSyntax variable,
        string comment,
        IReadOnlyList<string> statements,
        string? free = null)
    {
        var others = declaration.Declaration.Variables.Count > 1;
        return Apply(declaration, current =>
        {
            var written = Parse(declaration, comment, statements, isFirst: !others, isLast: true);
            if (others)
            {
                var rest = (LocalDeclarationStatementSyntax)current;
                var index = declaration.Declaration.Variables.IndexOf(variable);
                rest = rest.RemoveNode(rest.Declaration.Variables[index], SyntaxRemoveOptions.KeepNoTrivia)!;
                written.Insert(0, rest.WithLeadingTrivia(declaration.GetLeadingTrivia()).WithTrailingTrivia(End(declaration)));
            }

            return written;
        }, free, isOwn: false);
    }

    /// <summary>Puts new statements before another one.</summary>
    /// <param name="free">A statement that runs at the end of the block, whatever happens; null for none.</param>
    public SyntaxNode Before(StatementSyntax statement, string comment, IReadOnlyList<string> statements, string? free = null) => Apply(
        statement,
        current =>
        {
            var written = Parse(statement, comment, statements, isFirst: true, isLast: false);
            written.Add(((StatementSyntax)current).WithLeadingTrivia(LineTrivia.Indentation(statement)));
            return written;
        },
        free,
        isOwn: true);

    /// <summary>Adds a comment above a statement and other statements after it.</summary>
    public SyntaxNode After(StatementSyntax statement, string comment, IReadOnlyList<string> statements) => Apply(statement, current =>
    {
        var first = ((StatementSyntax)current).WithLeadingTrivia(Commented(statement, statement.GetLeadingTrivia(), comment));
        return statements.Count == 0
            ? [first]
            : [first.WithTrailingTrivia(End(statement)), .. Parse(statement, string.Empty, statements, isFirst: false, isLast: true)];
    });

    /// <summary>Only the changed expressions, and a comment above a member.</summary>
    public SyntaxNode WithComment(MemberDeclarationSyntax member, string comment)
    {
        var change = _changes.TryGetValue(member, out var known) ? known : current => current;
        _changes[member] = current => change(current).WithLeadingTrivia(Commented(member, member.GetLeadingTrivia(), comment));
        return root.ReplaceNodes(_changes.Keys, (old, current) => _changes[old](current));
    }

    /// <param name="isOwn">Whether the last of the new statements is the one that was there.</param>
    private SyntaxNode Apply(
        StatementSyntax place, Func<SyntaxNode, IReadOnlyList<StatementSyntax>> change, string? free = null, bool isOwn = false)
    {
        var changed = root.ReplaceNodes(_changes.Keys.Append(place).Distinct(), (old, current) =>
        {
            var result = _changes.TryGetValue(old, out var replace) ? replace(current) : current;
            return old == place ? result.WithAdditionalAnnotations(_place) : result;
        });
        var marked = changed.GetAnnotatedNodes(_place).Single();
        var statements = change(marked.WithoutAnnotations(_place));
        return marked.Parent is GlobalStatementSyntax top
            ? changed.ReplaceNode(top, statements.Select(SyntaxFactory.GlobalStatement))
            : free is not null && marked.Parent is BlockSyntax block
                ? changed.ReplaceNode(block, FreedBlock.Make(block, (StatementSyntax)marked, statements, isOwn, free))
            : changed.ReplaceNode(marked, statements);
    }

    /// <param name="isFirst">Whether the trivia before the place moves before these.</param>
    /// <param name="isLast">Whether the trivia after the place moves after these.</param>
    private List<StatementSyntax> Parse(StatementSyntax place, string comment, IReadOnlyList<string> statements, bool isFirst, bool isLast)
    {
        var indentation = LineTrivia.Indentation(place);
        return statements.Select((text, index) => SyntaxFactory.ParseStatement(text)
            .WithLeadingTrivia(index > 0 ? indentation : Commented(place, isFirst ? place.GetLeadingTrivia() : indentation, comment))
            .WithTrailingTrivia(isLast && index == statements.Count - 1 ? place.GetTrailingTrivia() : End(place))).ToList();
    }

    private SyntaxTriviaList Commented(SyntaxNode place, SyntaxTriviaList before, string comment) =>
        comment.Length == 0 ? before
        : LineTrivia.StartsLine(place)
            ? before.Add(SyntaxFactory.Comment($"// {comment}")).Add(LineTrivia.End(root)).AddRange(LineTrivia.Indentation(place))
        : before.Add(SyntaxFactory.Comment($"/* {comment} */")).Add(SyntaxFactory.Space);

    private SyntaxTriviaList End(StatementSyntax place) =>
        SyntaxFactory.TriviaList(LineTrivia.StartsLine(place) ? LineTrivia.End(root) : SyntaxFactory.Space);
}
