namespace Tapi.Architecture.Tests.Folders;

/// <summary>One use of a folder by another: who names what, and in which file.</summary>
internal sealed record FolderUse(string From, string To, string User, string Used, string File)
{
    public override string ToString() => $"{User} → {Used}  ({File})";
}
