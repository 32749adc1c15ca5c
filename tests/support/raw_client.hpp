// A client that sends any bytes and reads any bytes, for tests of servers. Gives up after ten seconds without any.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace talentmatch::testing {

struct RawResponse {
    int status = 0;
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;

    [[nodiscard]] std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string() : found->second;
    }
};

class RawClient {
public:
    /// `receive_buffer_bytes` above 0 makes the kernel keep little, for slow readers.
    explicit RawClient(std::uint16_t port, int receive_buffer_bytes = 0) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        if (receive_buffer_bytes > 0) {
            ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes, sizeof receive_buffer_bytes);
        }
        const timeval patience{.tv_sec = 10, .tv_usec = 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            ::close(socket_);
            throw std::runtime_error("cannot connect");
        }
    }
    ~RawClient() { close(); }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;
    RawClient(RawClient&& other) noexcept
        : socket_(std::exchange(other.socket_, -1)), buffer_(std::move(other.buffer_)) {}
    RawClient& operator=(RawClient&&) = delete;

    void close() {
        if (socket_ >= 0) {
            ::close(std::exchange(socket_, -1));
        }
    }
    void finish_sending() const { ::shutdown(socket_, SHUT_WR); }

    /// False when the other side has closed.
    bool send(std::string_view bytes) const {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent < 0 && errno == EINTR) {
                continue;
            }
            if (sent <= 0) {
                return false;
            }
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    /// The next response; nothing when the connection ends, or nothing comes, before it is complete.
    std::optional<RawResponse> read_response(bool head_only = false) {
        std::size_t end = 0;
        while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
            if (!receive()) {
                return std::nullopt;
            }
        }
        RawResponse response = parse_head(buffer_.substr(0, end + 2));
        buffer_.erase(0, end + 4);
        const auto length = response.header("content-length");
        const std::size_t wanted = head_only || length.empty() ? 0 : std::stoul(length);
        while (buffer_.size() < wanted) {
            if (!receive()) {
                return std::nullopt;
            }
        }
        response.body = buffer_.substr(0, wanted);
        buffer_.erase(0, wanted);
        return response;
    }

    std::optional<RawResponse> ask(std::string_view request) {
        send(request);
        return read_response();
    }

    /// Waits for the end; true when it came (orderly or by reset) and nothing was left to read.
    bool is_closed() {
        while (receive()) {
        }
        return buffer_.empty() && (last_error_ == 0 || last_error_ == ECONNRESET || last_error_ == EPIPE);
    }

    /// One read; false at the end of the stream or after ten seconds.
    bool receive() {
        std::array<char, 16384> bytes{};
        const auto count = ::recv(socket_, bytes.data(), bytes.size(), 0);
        last_error_ = count < 0 ? errno : 0;
        if (count <= 0) {
            return false;
        }
        buffer_.append(bytes.data(), static_cast<std::size_t>(count));
        return true;
    }

    [[nodiscard]] const std::string& unread() const { return buffer_; }

private:
    static RawResponse parse_head(std::string_view text) {
        RawResponse response;
        response.status = std::stoi(std::string(text.substr(9, 3)));
        text.remove_prefix(text.find("\r\n") + 2);
        while (!text.empty()) {
            const auto line = text.substr(0, text.find("\r\n"));
            std::string name(line.substr(0, line.find(": ")));
            std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
            response.headers[name] = line.substr(line.find(": ") + 2);
            text.remove_prefix(line.size() + 2);
        }
        return response;
    }

    int socket_;
    int last_error_ = 0;
    std::string buffer_;
};

}  // namespace talentmatch::testing
