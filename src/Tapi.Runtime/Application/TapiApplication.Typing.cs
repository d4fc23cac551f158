using System.ComponentModel;

namespace Tapi.Runtime;

public abstract partial class TapiApplication
{
    /// <summary>The typed form of a message that ends a request.</summary>
    /// <typeparam name="T">The type of the message.</typeparam>
    /// <param name="message">The message as it came.</param>
    /// <returns>The typed message.</returns>
    /// <exception cref="InvalidCastException">It is another message.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T TypedMessage<T>(in NativeMessage message)
        where T : class => (T)Interpret(message)!;
}
