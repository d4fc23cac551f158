using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Telephony;

/// <summary>
/// Which applications come first, for each media type and for assisted telephony. An application is identified by its friendly name.
/// </summary>
internal sealed class Priorities
{
    private const uint AnyMedia = ((uint)LineMediaMode.Video << 1) - 2;

    /// <summary>By media type; zero is assisted telephony.</summary>
    private readonly Dictionary<uint, List<string>> _lists = [];

    public static LineError? Refuse(string name, uint media, uint requestMode) =>
        name.Length == 0 ? LineError.InvalidAppName
        : (media & ~AnyMedia) != 0 ? LineError.InvalidMediaMode
        : media == 0 && requestMode != (uint)LineRequestMode.MakeCall ? LineError.InvalidRequestMode
        : null;

    /// <summary>Returns the position from one; zero for an application that is not in the list.</summary>
    public uint Get(string name, uint media) =>
        _lists.TryGetValue(media, out var list) ? (uint)(list.FindIndex(other => IsSame(other, name)) + 1) : 0;

    public void Set(string name, uint media, bool isFirst)
    {
        foreach (var kind in media == 0 ? [0u] : Enumerable.Range(0, 32).Select(bit => 1u << bit).Where(bit => (media & bit) != 0))
        {
            if (!_lists.TryGetValue(kind, out var list))
            {
                _lists.Add(kind, list = []);
            }

            list.RemoveAll(other => IsSame(other, name));
            if (isFirst)
            {
                list.Insert(0, name);
            }
        }
    }

    /// <summary>Returns the first by priority; candidates without a priority keep their order.</summary>
    public T? First<T>(IEnumerable<T> candidates, Func<T, Application> application, uint media)
        where T : class
        => candidates.MinBy(candidate => Get(application(candidate).Name, media) is var place and not 0 ? place : uint.MaxValue);

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
